package org.prepaidsupport.bench;

/**
 * How much is measured.
 *
 * @param quick without what takes minutes, and with fewer runs
 */
public record Scale(boolean quick) {

    /** Whether a case with so many postings or worklogs is measured. */
    public boolean includes(long size) {
        return !quick || size <= 100_000;
    }

    public int runs(int full) {
        return quick ? Math.max(1, full / 5) : full;
    }
}
