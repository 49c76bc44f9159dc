package dev.cairn.llm.text;

import dev.cairn.llm.text.internal.HostedModel;

import java.nio.file.Path;

/** A program that opens a model, prints its host's process id, and waits to be killed. */
final class OpensAndWaits {
    private OpensAndWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
        var launcher = HostLauncher.likeThisProgram(Path.of(arguments[1]));
        var models = new TextModels(launcher, () -> 4L << 30);
        var ready = (Opening.Ready) models.open(Path.of(arguments[0]));
        System.out.println(((HostedModel) ready.model()).hostPid().orElseThrow());
        Thread.sleep(60_000);
    }
}
