package org.prepaidsupport.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host in a process of its own, as {@code ./run} starts it. */
final class HostProcess implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("runs at (http://\\S+)");
    private static final Path HOST = Path.of("dev/jira-host/target/jira-host-1.0.0.jar");
    private static final Path PLUGIN = Path.of("target/prepaid-support-1.0.0.jar");
    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final CompletableFuture<String> address = new CompletableFuture<>();

    private HostProcess(Process process) {
        this.process = process;
    }

    /** @param withPlugin whether the plugin is installed in it */
    static HostProcess start(String database, boolean withPlugin) {
        try {
            Path home = Files.createTempDirectory(Path.of("dev/bench/target"), "home");
            HostProcess host = new HostProcess(new ProcessBuilder(command(database, home, withPlugin))
                    .redirectErrorStream(true)
                    .start());
            Thread reader = new Thread(host::read, "host");
            reader.setDaemon(true);
            reader.start();
            host.address.get(SECONDS_TO_START, TimeUnit.SECONDS);
            return host;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (Exception failure) {
            throw new IllegalStateException("The host did not start", failure);
        }
    }

    private static List<String> command(String database, Path home, boolean withPlugin) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dcom.atlassian.plugins.authentication.basicauth.block.requests=false"));
        for (String opened : List.of("java.base/java.lang", "java.base/java.io", "java.rmi/sun.rmi.transport")) {
            command.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("-jar", HOST.toString(), "--port", "0", "--empty"));
        command.addAll(List.of("--home", home.toString(), "--database", database));
        if (withPlugin) {
            command.add(PLUGIN.toString());
        }
        return command;
    }

    private void read() {
        StringBuilder seen = new StringBuilder();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    address.complete(started.group(1));
                }
                if (!address.isDone() || line.contains(" ERROR ")) {
                    seen.append(line).append('\n');
                    System.err.println(line);
                }
            }
        } catch (IOException ended) {
            seen.append(ended);
        }
        address.completeExceptionally(new IllegalStateException("The host ended: " + seen));
    }

    String address() {
        return address.join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
