package org.ridgeline.shell;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.lesson.Block;
import org.ridgeline.lesson.Home;
import org.ridgeline.lesson.Lesson;
import org.ridgeline.lesson.Lessons;

/** The page of any technique: title, words, lab. What differs stands in the lesson and in the catalogue. */
@Route(":technique")
public class LessonView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final Catalogue catalogue;
    private final Lessons lessons;
    private String title = "Ridgeline";

    @Inject
    public LessonView(Catalogue catalogue, Lessons lessons) {
        this.catalogue = catalogue;
        this.lessons = lessons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("technique").orElse("");
        String language = Language.open(event.getLocation());
        Locale locale = Locale.of(language);
        Optional<Lesson> lesson = catalogue.find(id).flatMap(technique -> lessons.find(id, locale));
        if (lesson.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(lesson.get(), Words.of(language, "shell"), locale, new PageQuery(event.getLocation()));
    }

    private void show(Lesson lesson, Words words, Locale locale, PageQuery query) {
        title = lesson.shortTitle() + " · Ridgeline";
        Home.Group group = lessons.home(locale).groups().stream()
                .filter(candidate -> candidate.id().equals(lesson.group()))
                .findFirst()
                .orElseThrow();
        removeAll();
        getElement().removeAllChildren();
        add(new TopBar(words, group.title(), lesson.shortTitle()));
        Element page = element("main", "page", "");
        page.appendChild(rail(lesson, locale, words));
        page.appendChild(element("h1", "", lesson.title()));
        page.appendChild(element("p", "lead", lesson.lead()));
        for (Block block : lesson.blocks()) {
            page.appendChild(
                    switch (block) {
                        case Block.Prose prose -> markup("div", "prose", prose.html());
                        case Block.Card card -> card(card);
                        case Block.Lab lab -> lab(lesson, query);
                    });
        }
        getElement().appendChild(page);
    }

    private Element rail(Lesson here, Locale locale, Words words) {
        Element rail = element("nav", "rail", "");
        rail.setAttribute("aria-label", words.say("shell.path"));
        rail.appendChild(element("p", "eyebrow", words.say("shell.path")));
        Element list = element("ol", "", "");
        List<String> ids = catalogue.techniques().stream().map(Technique::id).toList();
        for (Lesson lesson : lessons.path(ids, locale)) {
            boolean current = lesson.id().equals(here.id());
            Element item = element("li", current ? "here" : "", current ? lesson.shortTitle() : "");
            if (current) {
                item.setAttribute("aria-current", "page");
            } else {
                item.appendChild(link("/" + lesson.id(), "", lesson.shortTitle()));
            }
            list.appendChild(item);
        }
        rail.appendChild(list);
        return rail;
    }

    static Element card(Block.Card card) {
        Element aside = element("aside", "margin card", "");
        aside.appendChild(element("p", "eyebrow", card.eyebrow()));
        aside.appendChild(element("h3", "", card.title()));
        aside.appendChild(markup("div", "", card.html()));
        return aside;
    }

    private static Element lab(Lesson lesson, PageQuery query) {
        Element lab = element("rl-lab", "plate wide", "");
        lab.setAttribute("technique", lesson.id());
        lab.setAttribute("query", query.experiment());
        lab.setAttribute("lang", lesson.language());
        query.controls().ifPresent(controls -> lab.setAttribute("controls", controls));
        query.preset().ifPresent(preset -> lab.setAttribute("preset", preset));
        return lab;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
