package org.xunlu.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.xunlu.app.TestServer;
import org.xunlu.geo.LonLat;

/** The officer's page on a phone that is carried along. */
final class PhoneOfOfficer {
    private static final double DOUBT_METERS = 6;

    private final Page page;

    private PhoneOfOfficer(Page page) {
        this.page = page;
    }

    /** Opens the page at a place. */
    static PhoneOfOfficer open(Chromium chromium, TestServer server, LonLat at) {
        Page page = chromium.signedIn(
                server,
                "officer",
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setPermissions(List.of("geolocation"))
                        .setGeolocation(place(at)));
        page.navigate("/officer.html");
        return new PhoneOfOfficer(page);
    }

    Page page() {
        return page;
    }

    /** Presses the button that starts the patrol, and waits until it is under way. */
    void start() {
        page.locator("#start").click();
        page.locator("#end").waitFor();
    }

    /** Is carried along from the first step on, one step a second. */
    void drive(Way way, int steps, double metersAStep) {
        for (int i = 1; i <= steps; i++) {
            carryTo(way.at(i * metersAStep));
        }
    }

    /** Is carried to a place, and told so by its receiver. */
    void carryTo(LonLat at) {
        page.context().setGeolocation(place(at));
        page.waitForTimeout(1000);
    }

    /** Records a finding with a note and a photo where the phone is. */
    void find(String kind, String note) {
        page.locator("#find").click();
        page.getByText(kind).click();
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photo()));
        page.locator(".photo img").waitFor();
        page.locator("dialog textarea").fill(note);
        // the queue is empty before the finding is in it, too
        page.waitForResponse(
                response -> response.url().endsWith("/api/officer/findings")
                        && response.request().method().equals("POST"),
                () -> page.locator("dialog .big").click());
    }

    /** Presses the button that ends the patrol, says yes, and waits until the server knows. */
    void end() {
        page.locator("#end").click();
        page.locator("dialog button.primary").click();
        page.locator("#end").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        // the press is kept on the phone first
        page.locator("#step-waits").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Geolocation place(LonLat at) {
        return new Geolocation(at.lat(), at.lon()).setAccuracy(DOUBT_METERS);
    }

    private static byte[] photo() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(3200, 2400, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
