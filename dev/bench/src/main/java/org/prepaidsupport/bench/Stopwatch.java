package org.prepaidsupport.bench;

import java.util.Arrays;

/** Times of many runs, in nanoseconds. */
public final class Stopwatch {

    private final long[] times;
    private int taken;

    public Stopwatch(int runs) {
        times = new long[runs];
    }

    public void time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        add(System.nanoTime() - begin);
    }

    public synchronized void add(long nanoseconds) {
        times[taken++] = nanoseconds;
    }

    public int runs() {
        return taken;
    }

    /** In microseconds. */
    public double median() {
        return percentile(0.5);
    }

    /** 99th percentile in microseconds. */
    public double slowest() {
        return percentile(0.99);
    }

    private double percentile(double part) {
        long[] sorted = Arrays.copyOf(times, taken);
        Arrays.sort(sorted);
        return sorted[Math.min(taken - 1, (int) (taken * part))] / 1000.0;
    }
}
