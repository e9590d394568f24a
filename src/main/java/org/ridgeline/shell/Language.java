package org.ridgeline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.catalog.Words;

/** The language of a page: the address's word first, then the one chosen before in this session, then the browser's. */
final class Language {
    private static final String CHOSEN = "ridgeline.language";

    private Language() {}

    /** Finds the language of a page that is being opened, remembers it and tells the document. */
    static String open(Location location) {
        Map<String, List<String>> asked = location.getQueryParameters().getParameters();
        VaadinSession session = VaadinSession.getCurrent();
        String language = asked.getOrDefault("lang", List.of()).stream()
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .orElseGet(() -> remembered(session));
        session.setAttribute(CHOSEN, language);
        UI.getCurrent().setLocale(Locale.of(language));
        Words words = Words.of(language, "shell");
        // Vaadin's own words for a connection that comes and goes are English; screen readers speak them.
        UI.getCurrent()
                .getPage()
                .executeJs(
                        """
                        document.documentElement.lang = $0;
                        const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
                        if (indicator) Object.assign(indicator, {onlineText: $1, offlineText: $2, reconnectingText: $3});
                        """,
                        language,
                        words.say("shell.online"),
                        words.say("shell.offline"),
                        words.say("shell.reconnecting"));
        return language;
    }

    private static String remembered(VaadinSession session) {
        if (session.getAttribute(CHOSEN) instanceof String language) {
            return language;
        }
        Locale browser = session.getBrowser().getLocale();
        return browser != null && Words.LANGUAGES.contains(browser.getLanguage())
                ? browser.getLanguage()
                : Words.LANGUAGES.getFirst();
    }
}
