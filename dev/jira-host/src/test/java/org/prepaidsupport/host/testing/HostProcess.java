package org.prepaidsupport.host.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node: a host in a process of its own, which can be killed. */
public final class HostProcess implements AutoCloseable {

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
     * Starts one that is quick to start, with our plugin, and waits until it answers.
     *
     * @param home where its files are kept, and its log as {@code host.log}
     * @param properties system properties of its own
     */
    public static HostProcess start(String database, Path home, Map<String, String> properties) {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        return start(database, home, options, Optional.of(TestHost.pluginJar()));
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options of its virtual machine
     * @param plugin jar of the plugin to be installed
     */
    public static HostProcess start(String database, Path home, List<String> options, Optional<Path> plugin) {
        try {
            Files.createDirectories(home);
            Process process = new ProcessBuilder(command(database, home, options, plugin))
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

    private static List<String> command(String database, Path home, List<String> options, Optional<Path> plugin) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dcom.atlassian.plugins.authentication.basicauth.block.requests=false"));
        for (String opened : List.of("java.base/java.lang", "java.base/java.io", "java.rmi/sun.rmi.transport")) {
            command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("host.jar", "target/jira-host-1.0.0.jar")));
        command.addAll(List.of("--port", "0", "--empty", "--home", home.toString(), "--database", database));
        plugin.ifPresent(jar -> command.add(jar.toString()));
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

    public String address() {
        return address.join();
    }

    public Caller as(String user) {
        return Caller.named(address(), user);
    }

    /** What it has logged as an error since it started. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Ends it at once and without any warning, as {@code kill -9} does; returns when it is gone. */
    public void kill() {
        killed = true;
        process.destroyForcibly();
        process.onExit().join();
        leash.close();
    }

    /** Whether requests may fail because of that. */
    public boolean isKilled() {
        return killed;
    }

    @Override
    public void close() {
        if (!killed) {
            kill();
        }
    }
}
