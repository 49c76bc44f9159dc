package dev.cairn.llm.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;

/**
 * One sentence encoder in ONNX Runtime: ids in, a vector of unit length out. Every text is computed
 * alone, on one thread, since a quantised model's vector depends on what else is in its batch; many
 * are computed side by side. Thread-safe.
 */
final class OnnxEncoder implements AutoCloseable {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    /** What a model is fed; another wants something that is not known here. */
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Pooling pooling;
    private final int dimensions;

    /**
     * @param threads that compute one text
     */
    OnnxEncoder(byte[] model, Pooling pooling, int threads) throws OrtException {
        this.pooling = pooling;
        this.environment = environment();
        this.session = session(environment, model, threads);
        boolean usable = false;
        try {
            this.dimensions = dimensionsOf(session);
            usable = true;
        } finally {
            if (!usable) {
                session.close();
            }
        }
    }

    /** ONNX Runtime, kept from reporting anything to anybody. */
    static OrtEnvironment environment() throws OrtException {
        NoReports.keep();
        var environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "cairn");
        environment.setTelemetry(false);
        return environment;
    }

    /** A session as this program always opens it. */
    static OrtSession session(OrtEnvironment environment, byte[] model, int threads)
            throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            // Spinning threads would take a core from the window between two texts.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return environment.createSession(model, options);
        }
    }

    private static int dimensionsOf(OrtSession session) throws OrtException {
        if (!KNOWN.containsAll(session.getInputNames()) || !session.getInputNames().contains(IDS)) {
            throw new IllegalArgumentException("it wants inputs that are not known here");
        }
        var first = session.getOutputInfo().values().iterator().next().getInfo();
        if (first instanceof TensorInfo tensor) {
            var shape = tensor.getShape();
            boolean usable = shape.length == 2 || shape.length == 3;
            if (usable && shape[shape.length - 1] > 0) {
                return (int) shape[shape.length - 1];
            }
        }
        throw new IllegalArgumentException("its first output is no vector of a known length");
    }

    int dimensions() {
        return dimensions;
    }

    float[] embed(long[] ids) {
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        Arrays.fill(ones, 1);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            for (var name : session.getInputNames()) {
                var values =
                        switch (name) {
                            case IDS -> ids;
                            case MASK -> ones;
                            default -> new long[ids.length];
                        };
                inputs.put(
                        name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            }
            try (var result = session.run(inputs)) {
                var hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
                var states = new float[hidden.remaining()];
                hidden.get(states);
                return unit(pooling.pool(states, dimensions));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "embedding failed for a text of " + ids.length + " tokens", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] unit(float[] vector) {
        var sum = 0.0;
        for (var x : vector) {
            sum += (double) x * x;
        }
        var scale = (float) (1 / Math.sqrt(Math.max(sum, 1e-12)));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model cannot be closed", e);
        }
    }
}
