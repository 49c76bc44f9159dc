package dev.cairn.memory.sharing;

/**
 * This store's place among the devices that share it.
 *
 * @param number tells these devices' exchange from any other
 * @param device this store's number in it
 * @param name what the owner calls this device
 * @param secret 32 bytes that seal what is exchanged, in hexadecimal digits
 * @param generation of this store's bundles; 0 before the first
 * @param written bundles of the generation, numbered from 0
 */
public record Circle(
        long number, long device, String name, String secret, long generation, long written) {
    @Override
    public String toString() {
        return "circle " + number + " of device " + device;
    }
}
