package org.ridgeline.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.QueryString;
import org.ridgeline.catalog.Words;
import org.ridgeline.lesson.Lesson;
import org.ridgeline.lesson.Lessons;

/**
 * The HTML that a browser, a course system or a search engine gets first, before any view runs: status, language, title,
 * description and the oEmbed link. Flow itself answers 200 to every address and learns what it means only later.
 */
public class FirstDocument {
    private static final int NOT_FOUND = 404;

    @Inject
    Catalogue catalogue;

    @Inject
    Lessons lessons;

    void register(@Observes ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse response) {
        String path =
                Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("/");
        String query = Optional.ofNullable(
                        ((jakarta.servlet.http.HttpServletRequest) response.getVaadinRequest()).getQueryString())
                .orElse("");
        String id = path.replaceAll("^/+|/+$", "");
        String language = language(query, response);
        Element head = response.getDocument().head();
        response.getDocument().child(0).attr("lang", language);
        if (id.isEmpty()) {
            describe(head, "Ridgeline", lessons.home(Locale.of(language)).lead());
            return;
        }
        Optional<Lesson> lesson = catalogue.find(id).flatMap(t -> lessons.find(id, Locale.of(language)));
        if (lesson.isEmpty()) {
            response.getVaadinResponse().setStatus(NOT_FOUND);
            describe(head, "Ridgeline", Words.of(language, "shell").say("shell.not-found"));
            return;
        }
        describe(head, lesson.get().shortTitle() + " · Ridgeline", lesson.get().lead());
        String self = "/" + id + (query.isEmpty() ? "" : "?" + query);
        head.appendElement("link")
                .attr("rel", "alternate")
                .attr("type", "application/json+oembed")
                .attr("href", "/api/v1/oembed?url=" + QueryString.encode(self));
    }

    private static void describe(Element head, String title, String description) {
        head.select("title").remove();
        head.appendElement("title").text(title);
        head.appendElement("meta").attr("name", "description").attr("content", description);
    }

    private static String language(String query, IndexHtmlResponse response) {
        return QueryString.parse(query).stream()
                .filter(pair -> pair.name().equals("lang"))
                .map(QueryString.Pair::value)
                .filter(Words.LANGUAGES::contains)
                .findFirst()
                .or(() -> Optional.ofNullable(response.getVaadinRequest().getLocale())
                        .map(Locale::getLanguage)
                        .filter(Words.LANGUAGES::contains))
                .orElse(Words.LANGUAGES.getFirst());
    }
}
