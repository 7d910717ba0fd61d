package org.prepaidsupport.host.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.TestHost;

/** A node: a host with the real plugin jar in a process of its own, which can be killed. */
final class HostProcess implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("runs at (http://\\S+)");
    private static final Pattern ERROR = Pattern.compile("^[0-9:.]+ ERROR .*");
    private static final int SECONDS_TO_START = 180;

    private final Process process;
    private final Leash leash;
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private volatile boolean killed;

    private HostProcess(Process process) {
        this.process = process;
        this.leash = Leash.on(process.pid());
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home where its files are kept, and its log as {@code host.log}
     * @param properties system properties of its own
     */
    static HostProcess start(String database, Path home, Map<String, String> properties) {
        try {
            Files.createDirectories(home);
            Process process = new ProcessBuilder(command(database, home, properties))
                    .redirectErrorStream(true)
                    .start();
            HostProcess host = new HostProcess(process);
            Thread reader = new Thread(() -> host.read(home.resolve("host.log")), "log of " + home.getFileName());
            reader.setDaemon(true);
            reader.start();
            host.waitForStart();
            return host;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> command(String database, Path home, Map<String, String> properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcom.atlassian.plugins.authentication.basicauth.block.requests=false"));
        for (String opened : List.of("java.base/java.lang", "java.base/java.io", "java.rmi/sun.rmi.transport")) {
            command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", System.getProperty("host.jar", "target/jira-host-1.0.0.jar")));
        command.addAll(List.of("--port", "0", "--empty", "--home", home.toString(), "--database", database));
        command.add(TestHost.pluginJar().toString());
        return command;
    }

    private void read(Path log) {
        StringBuilder seen = new StringBuilder();
        try (BufferedReader lines = process.inputReader();
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                if (!address.isDone()) {
                    seen.append(line).append('\n');
                }
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    address.complete(started.group(1));
                }
                if (ERROR.matcher(line).matches()) {
                    errors.add(line);
                }
            }
        } catch (IOException ended) {
            seen.append(ended);
        }
        address.completeExceptionally(new IllegalStateException("The host ended: " + seen));
    }

    private void waitForStart() {
        try {
            address.get(SECONDS_TO_START, TimeUnit.SECONDS);
        } catch (Exception failure) {
            close();
            throw new IllegalStateException("The host did not start", failure);
        }
    }

    String address() {
        return address.join();
    }

    Caller as(String user) {
        return Caller.named(address(), user);
    }

    /** What it has logged as an error since it started. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Ends it at once and without any warning, as {@code kill -9} does; returns when it is gone. */
    void kill() {
        killed = true;
        process.destroyForcibly();
        process.onExit().join();
        leash.close();
    }

    /** Whether requests may fail because of that. */
    boolean isKilled() {
        return killed;
    }

    @Override
    public void close() {
        if (!killed) {
            kill();
        }
    }
}
