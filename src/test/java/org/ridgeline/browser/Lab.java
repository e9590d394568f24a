package org.ridgeline.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;

/** A lab as a person meets it: by the names of its controls, never by its inner classes. */
final class Lab {

    private final Page page;
    private final Locator element;

    /** @param element the {@code rl-lab}, in a page or in a frame of it */
    Lab(Locator element) {
        this.page = element.page();
        this.element = element;
    }

    /** What shows that a page has come: a picture, or the place where one will be as soon as somebody starts the run. */
    static final String COME = "rl-figure svg, rl-walkthrough svg, rl-thumbnail svg, .rl-invitation";

    /** Waits until the first picture stands, or its place. */
    Lab ready() {
        element.locator(COME).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return this;
    }

    Locator element() {
        return element;
    }

    /** @param label a part of the control's label, such as {@code degree} */
    Locator slider(String label) {
        return element.getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName(label))
                .first();
    }

    /** The exact field beside a slider. */
    Locator field(String label) {
        return element.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .first();
    }

    Locator button(String name) {
        return element.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** The handle of a point, from 1. */
    Locator point(int number) {
        return element.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Point " + number + ","));
    }

    Locator drawing() {
        return element.locator("rl-figure svg").first();
    }

    /** The marks of the picture and its words as text, to see whether it is the same. Labels keep their place as long
     * as they can, so where they stand depends on what was shown before: their places are left out. */
    String picture() {
        return (String) drawing().evaluate("""
                svg => [svg, ...svg.querySelectorAll('path, circle, line, rect, text')].map(mark =>
                  [mark.tagName, ...['aria-label', 'd', 'cx', 'cy', 'r', 'x1', 'x2', 'y1', 'y2', 'stroke', 'stroke-dasharray']
                    .map(name => mark.getAttribute(name)), mark.tagName === 'text' ? mark.textContent : ''].join(' ')
                ).join('\\n')""");
    }

    /** Waits until the picture is another one than {@code before}. */
    void awaitOtherPicture(String before) {
        page.waitForCondition(() -> !picture().equals(before));
    }

    String finding() {
        return element.getByRole(AriaRole.HEADING).first().innerText();
    }

    /** Waits until it says this: a page may stand before it knows whether there is a result. */
    void awaitFinding(String said) {
        page.waitForCondition(() -> finding().equals(said));
    }

    /** Moves the focused control by a key, as often as asked. */
    void press(Locator control, String key, int times) {
        control.focus();
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    /** The violations and other faults that are shown now. */
    List<String> faults() {
        return element.getByRole(AriaRole.ALERT).allInnerTexts().stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Horizontal and vertical place of an element on the page. */
    Map<String, Double> place(Locator locator) {
        var box = locator.boundingBox();
        return Map.of("x", box.x + box.width / 2, "y", box.y + box.height / 2);
    }
}
