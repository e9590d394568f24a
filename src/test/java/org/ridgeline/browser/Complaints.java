package org.ridgeline.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a page's console and its requests complained about. */
final class Complaints {

    private final List<String> all = new ArrayList<>();

    Complaints(Page page) {
        page.onConsoleMessage(message -> {
            if ((message.type().equals("error") || message.type().equals("warning")) && !isNotComputed(message)) {
                all.add(message.type() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> all.add("uncaught: " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                all.add(response.status() + " for " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            // A newer move of a slider aborts the request before it: that is meant.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                all.add(request.failure() + " for " + request.url());
            }
        });
    }

    /** Chromium reports every 404. The address of a technique has one where its run has not been finished: that is meant. */
    private static boolean isNotComputed(ConsoleMessage message) {
        return message.text().contains("status of 404") && message.location().matches("[^?]*/api/v1/[a-z-]+([?:].*)?");
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
