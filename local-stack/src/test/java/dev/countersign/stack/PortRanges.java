package dev.countersign.stack;

import java.util.concurrent.ThreadLocalRandom;

/// A base port with nothing on it or the ports that follow.
final class PortRanges {
    private PortRanges() {}

    static int free() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(11_000, 30_000);
            if (new StackPorts(base)
                    .all(new ReplicaCounts(3, 3, 3)).keySet().stream().allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("No free range of ports was found");
    }
}
