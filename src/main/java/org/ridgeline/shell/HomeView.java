package org.ridgeline.shell;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.ridgeline.catalog.Catalogue;
import org.ridgeline.catalog.Technique;
import org.ridgeline.catalog.Words;
import org.ridgeline.lesson.Block;
import org.ridgeline.lesson.Home;
import org.ridgeline.lesson.Lesson;
import org.ridgeline.lesson.Lessons;
import org.ridgeline.lesson.Tile;

/** The home page: the path of all lessons, each with living pictures. */
@Route("")
public class HomeView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final Catalogue catalogue;
    private final Lessons lessons;

    @Inject
    public HomeView(Catalogue catalogue, Lessons lessons) {
        this.catalogue = catalogue;
        this.lessons = lessons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String language = Language.open(event.getLocation());
        Words words = Words.of(language, "shell");
        Locale locale = Locale.of(language);
        Home home = lessons.home(locale);
        List<Lesson> path =
                lessons.path(catalogue.techniques().stream().map(Technique::id).toList(), locale);
        removeAll();
        add(new TopBar(words, "", ""));
        Element main = element("main", "", "");
        main.appendChild(hero(home, path, words, language));
        Element groups = element("div", "path", "");
        groups.setAttribute("id", "path");
        int number = 1;
        for (Home.Group group : home.groups()) {
            List<Lesson> inside = path.stream()
                    .filter(lesson -> lesson.group().equals(group.id()))
                    .toList();
            if (!inside.isEmpty()) {
                groups.appendChild(group(group, number++, inside, language));
            }
        }
        main.appendChild(groups);
        Element page = element("div", "page after", "");
        page.setAttribute("id", "teach");
        for (Block block : home.blocks()) {
            if (block instanceof Block.Prose prose) {
                page.appendChild(markup("div", "prose", prose.html()));
            } else if (block instanceof Block.Card card) {
                page.appendChild(LessonView.card(card));
            }
        }
        main.appendChild(page);
        getElement().appendChild(main);
    }

    private static Element hero(Home home, List<Lesson> path, Words words, String language) {
        Element hero = element("section", "hero", "");
        Element text = element("div", "", "");
        text.appendChild(element("h1", "", home.title()));
        text.appendChild(element("p", "lead", home.lead()));
        Element row = element("div", "row", "");
        if (!path.isEmpty()) {
            row.appendChild(link("/" + path.getFirst().id(), "rl-btn btn primary", words.say("shell.start")));
        }
        row.appendChild(link("#teach", "rl-btn btn", words.say("shell.teach")));
        text.appendChild(row);
        hero.appendChild(text);
        Element ridges = element("rl-ridgeline", "", "");
        ridges.setAttribute("lang", language);
        ridges.setAttribute("query", "standardize=true");
        hero.appendChild(ridges);
        return hero;
    }

    private static Element group(Home.Group group, int number, List<Lesson> lessons, String language) {
        Element section = element("section", "group", "");
        Element name = element("div", "", "");
        name.appendChild(element("p", "n", Integer.toString(number)));
        name.appendChild(element("h2", "", group.title()));
        name.appendChild(element("p", "", group.text()));
        section.appendChild(name);
        Element tiles = element("div", "tiles", "");
        for (Lesson lesson : lessons) {
            for (Tile tile : lesson.tiles()) {
                tiles.appendChild(tile(lesson, tile, language));
            }
        }
        section.appendChild(tiles);
        return section;
    }

    private static Element tile(Lesson lesson, Tile tile, String language) {
        String query = tile.query().isEmpty() ? "" : "?" + tile.query();
        Element link = link("/" + lesson.id() + query, "tile", "");
        Element picture = element("rl-thumbnail", "", "");
        picture.setAttribute("technique", lesson.id());
        picture.setAttribute("query", tile.query());
        picture.setAttribute("lang", language);
        picture.setAttribute("aria-hidden", "true");
        link.appendChild(picture, element("b", "", tile.title()), element("small", "", tile.caption()));
        return link;
    }

    @Override
    public String getPageTitle() {
        return "Ridgeline";
    }
}
