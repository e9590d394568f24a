package org.ridgeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.ridgeline.catalog.Words;

/** The bar above every page: name, place, and tools. */
@Tag("header")
final class TopBar extends Component implements HasComponents {
    private static final String RIDGES = """
            <svg class="mark" viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" fill="none" stroke="currentColor">
            <path d="M1 9c2 5 3-7 5-4s2 9 4 4 1-11 4-7 1 12 4 7 2-9 5-3 3 6 4-1 2-2 4 3" stroke-width="1" opacity=".45"/>
            <path d="M1 15c3 1 4-5 7-5 2 0 3 4 5 3s2-8 5-8 3 8 6 9 4-3 7-2" stroke-width="1.4" opacity=".7"/>
            <path d="M1 21c7 0 9-11 15-11s8 11 15 11" stroke-width="2.4" stroke-linecap="round"/></svg>
            <span>Ridgeline</span>""";

    /**
     * @param group the part of the path that the page stands in; empty on the home page
     * @param place the page's own name; empty on the home page
     */
    TopBar(Words words, String group, String place) {
        getElement().getClassList().add("top");
        Anchor brand = new Anchor("/");
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", words.say("shell.home"));
        brand.getElement().setProperty("innerHTML", RIDGES);
        add(brand);
        if (!place.isEmpty()) {
            Nav here = new Nav();
            here.addClassName("crumb");
            here.getElement().setAttribute("aria-label", words.say("shell.here"));
            Element name = new Element("b").setText(place);
            here.add(new Span(group));
            here.getElement().appendChild(name);
            add(here);
        }
        Element tools = new Element("rl-tools");
        tools.setAttribute("lang", words.language());
        tools.setAttribute("language-label", words.say("shell.language"));
        tools.setAttribute("projector-label", words.say("shell.projector"));
        tools.setAttribute("dark-label", words.say("shell.dark"));
        getElement().appendChild(tools);
    }
}
