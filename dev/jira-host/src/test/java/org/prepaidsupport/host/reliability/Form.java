package org.prepaidsupport.host.reliability;

/** How much is done: a little in {@code ./test}, all in {@code ./test --long}. */
final class Form {

    private Form() {}

    static boolean isLong() {
        return Boolean.getBoolean("long");
    }

    /** As given by {@code -Dreliability.seed=…}, else another each time; printed, so that it can be given. */
    static long seed() {
        long seed = Long.getLong("reliability.seed", System.nanoTime() % 1_000_000);
        System.out.println("reliability.seed=" + seed);
        return seed;
    }
}
