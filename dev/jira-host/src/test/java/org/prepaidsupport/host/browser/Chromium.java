package org.prepaidsupport.host.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** One browser for all tests of this JVM, which ends with it: starting one takes longer than most tests. */
final class Chromium {

    private static ChromeDriver driver;

    private Chromium() {}

    /** A new tab in place of all others. */
    static synchronized ChromeDriver tab(String address) {
        if (driver == null) {
            driver = start();
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit, "end of the browser"));
        }
        String before = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String tab = driver.getWindowHandle();
        driver.switchTo().window(before);
        driver.close();
        driver.switchTo().window(tab);
        forget(driver, address);
        driver.manage().logs().get(LogType.BROWSER);
        return driver;
    }

    /** Cookies, and what pages keep. */
    static void forget(ChromeDriver driver, String address) {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", address.replaceFirst("(?<=\\w)/.*", ""), "storageTypes", "local_storage"));
    }

    private static ChromeDriver start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(tool("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--lang=en-US");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(tool("chromedriver")).toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static String tool(String name) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name).toString();
            }
        }
        throw new IllegalStateException(name + " is not installed; ./test installs it");
    }
}
