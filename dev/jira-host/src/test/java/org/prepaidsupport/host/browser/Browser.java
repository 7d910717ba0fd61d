package org.prepaidsupport.host.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium at the pages of a host; waits for what it looks for, and keeps screenshots. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Until it is looked again. */
    private static final Duration GLANCE = Duration.ofMillis(40);

    /** They are for people to look at, and take as long as many tests: with {@code --long}, or if asked for. */
    private static final boolean PICTURES = Boolean.getBoolean("long") || Boolean.getBoolean("pictures");

    private static final int WIDTH = 1440;
    private static final int NARROW = 1024;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;
    private final String address;
    private final Path screenshots;
    private int shots;

    private Browser(ChromeDriver driver, String address, Path screenshots) {
        this.driver = driver;
        this.address = address;
        this.screenshots = screenshots;
    }

    /** In a tab of its own, which knows nothing of those before it but files that never change. */
    static Browser open(String address) {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        ChromeDriver driver = Chromium.tab(address);
        driver.manage().window().setSize(new Dimension(WIDTH, HEIGHT));
        return new Browser(driver, address, folder);
    }

    void go(String path) {
        driver.get(address + path);
    }

    /** With a fresh session from the next page on; the password is the name. */
    void logIn(String name) {
        Chromium.forget(driver, address);
        Map<String, Object> cookie = new HashMap<>(LoginSession.open(address, name));
        cookie.put("url", address);
        driver.executeCdpCommand("Network.setCookie", cookie);
    }

    /** The same by the form, as people do. */
    void logInByForm(String name) {
        Chromium.forget(driver, address);
        go("/login.jsp");
        fill("#login-form-username", name);
        fill("#login-form-password", name);
        click("#login-form-submit");
        waitFor("#header-details-user-fullname");
    }

    /** From the next page on no script of a page runs, as where people switch them off. */
    void switchScriptsOff() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** Confirms the password where an administration page asks for it. */
    void confirmPassword(String name) {
        fill("[name=webSudoPassword]", name);
        click("#login-form-submit");
    }

    /** Drags the middle of one element onto that of another, step by step as a hand does. */
    void drag(String css, String onto) {
        WebElement from = waitFor(css);
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", from);
        new Actions(driver)
                .moveToElement(from)
                .clickAndHold()
                .moveByOffset(0, 3)
                .moveToElement(waitFor(onto))
                .moveByOffset(0, 3)
                .release()
                .perform();
    }

    /** Presses keys together where the focus is. */
    void press(Keys together, Keys key) {
        new Actions(driver).keyDown(together).sendKeys(key).keyUp(together).perform();
    }

    /** Types where the focus is. */
    void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** What the script answers, in the page. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What the script hands to its last argument. */
    Object runLater(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** What fields hold. */
    @SuppressWarnings("unchecked")
    List<String> values(String css) {
        return (List<String>) driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0])).map(each => each.value);", css);
    }

    WebElement waitFor(String css) {
        return new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " at " + driver.getCurrentUrl())
                .until(any -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** Waits until the element's text contains this, whatever the case: styles show some texts in capitals. */
    void waitForText(String css, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() ->
                        "\"" + text + "\" in " + css + " at " + driver.getCurrentUrl() + ", which shows: " + texts(css))
                .until(any -> texts(css).stream()
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    /** Waits until the address contains this. */
    void waitForAddress(String part) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() -> part + " in " + driver.getCurrentUrl())
                .until(any -> driver.getCurrentUrl().contains(part));
    }

    void fill(String css, String text) {
        WebElement field = waitFor(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses a file in a field for files. */
    void choose(String css, Path file) {
        waitFor(css).sendKeys(file.toAbsolutePath().toString());
    }

    /** Enters a day; which keys that takes depends on the browser's language. */
    void date(String css, String day) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                waitFor(css),
                day);
    }

    void press(String css, Keys key) {
        waitFor(css).sendKeys(key);
    }

    /** Types into a field that finds what to choose, and takes the first that has the text. */
    void pick(String css, String text) {
        fill(css, text);
        String list = "#" + waitFor(css).getDomAttribute("aria-controls");
        waitForText(list + " [role=option][aria-selected=true]", text);
        press(css, Keys.ENTER);
        waitGone(list);
    }

    void waitGone(String css) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() -> "no " + css + " at " + driver.getCurrentUrl())
                .until(any -> !shows(css));
    }

    void select(String css, String label) {
        WebElement field = waitFor(css);
        Select select = new Select(field);
        Optional<WebElement> option = select.getOptions().stream()
                .filter(each -> each.getText().contains(label))
                .findFirst();
        Assertions.assertThat(option).as(label + " in " + css).isPresent();
        select.selectByVisibleText(option.orElseThrow().getText());
    }

    /** By its label, as the drawn box of AUI lies over the real one. */
    void check(String css, boolean checked) {
        WebElement box = waitFor(css);
        if (box.isSelected() != checked) {
            String id = box.getDomAttribute("id");
            if (id == null) {
                box.findElement(By.xpath("ancestor::label")).click();
            } else {
                click("label[for='" + id + "']");
            }
        }
    }

    /**
     * Clicks, after putting away flags that may lie over it. A page may draw itself anew between finding an element and
     * clicking it: then it is found once more.
     */
    void click(String css) {
        closeFlags();
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() -> css + " at " + driver.getCurrentUrl())
                .ignoring(StaleElementReferenceException.class)
                .until(any -> {
                    WebElement element = waitFor(css);
                    driver.executeScript("arguments[0].scrollIntoView({block: 'center'});", element);
                    element.click();
                    return true;
                });
    }

    private void closeFlags() {
        driver.executeScript(
                "document.querySelectorAll('.aui-flag').forEach(function (flag) { if (flag.close) { flag.close(); } });");
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .until(any -> driver.findElements(By.cssSelector(".aui-flag[aria-hidden=false]"))
                        .isEmpty());
    }

    String text(String css) {
        waitFor(css);
        return texts(css).stream().findFirst().orElse("");
    }

    /** As shown; read in one step, as a page may draw itself anew between finding an element and reading it. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]))"
                        + ".map(each => each.checkVisibility() ? each.innerText.trim() : '');",
                css);
    }

    /** How many there are, shown or not. */
    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** What the link leads to, asked for as the page would: content type and the first five letters. */
    String fetched(String css) {
        String address = waitFor(css).getDomProperty("href");
        return (String) driver.executeAsyncScript(
                "const done = arguments[1];"
                        + "fetch(arguments[0]).then(answer => answer.text()"
                        + ".then(text => done(answer.headers.get('Content-Type') + ' ' + text.slice(0, 5))));",
                address);
    }

    /** Looked at in one step, as a page may draw itself anew between finding an element and looking at it. */
    boolean shows(String css) {
        return (Boolean) driver.executeScript(
                "return Array.from(document.querySelectorAll(arguments[0]))"
                        + ".some(each => each.checkVisibility({visibilityProperty: true}));",
                css);
    }

    /** Whether the first lies wholly below the second. */
    boolean isBelow(String css, String other) {
        return (Boolean) driver.executeScript(
                "return arguments[0].getBoundingClientRect().top >= arguments[1].getBoundingClientRect().bottom;",
                waitFor(css),
                waitFor(other));
    }

    String title() {
        return driver.getTitle();
    }

    String path() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /** Pictures of the whole page in a wide window and in a narrow one, numbered in the order of taking. */
    void shoot(String name) {
        shots++;
        shoot(name, NARROW);
        shoot(name, WIDTH);
    }

    /** The same, and as on a phone. */
    void shootAll(String name) {
        shoot(name);
        shoot(name, PHONE);
    }

    private void shoot(String name, int width) {
        if (!PICTURES) {
            return;
        }
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
        long height =
                (Long) ((JavascriptExecutor) driver).executeScript("return document.documentElement.scrollHeight;");
        driver.manage().window().setSize(new Dimension(width, (int) Math.max(HEIGHT, height + 100)));
        byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
        driver.manage().window().setSize(new Dimension(WIDTH, HEIGHT));
        try {
            Files.write(screenshots.resolve(String.format(Locale.ROOT, "%02d-%s-%d.png", shots, name, width)), picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** From now on the window is as wide as a phone. */
    void narrow() {
        driver.manage().window().setSize(new Dimension(PHONE, HEIGHT));
    }

    /** From now on the window is as wide as it was at first. */
    void widen() {
        driver.manage().window().setSize(new Dimension(WIDTH, HEIGHT));
    }

    /** What scripts complained of since the last call; answers of the server to bad input are not among it. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 4"))
                .toList();
    }

    @Override
    public void close() {
        Chromium.forget(driver, address);
    }
}
