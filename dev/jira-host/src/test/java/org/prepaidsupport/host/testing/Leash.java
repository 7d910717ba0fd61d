package org.prepaidsupport.host.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends a process when this JVM is gone, however it went: a small shell waits for the end of its input, which comes even
 * when the JVM is killed.
 */
public final class Leash implements AutoCloseable {

    private final Process shell;

    private Leash(Process shell) {
        this.shell = shell;
    }

    public static Leash on(long pid) {
        try {
            return new Leash(new ProcessBuilder("sh", "-c", "read -r released || kill -9 \"$0\"", String.valueOf(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves the process alone from now on: it has ended, and its number may be another's. */
    @Override
    public void close() {
        try (var input = shell.getOutputStream()) {
            input.write("released\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
