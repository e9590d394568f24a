package org.ridgeline.shell;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import org.ridgeline.catalog.Words;

/** The page for an address that leads nowhere. */
public class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {
    private static final int NOT_FOUND = 404;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Words words = Words.of(Language.open(event.getLocation()), "shell");
        removeAll();
        getElement().removeAllChildren();
        add(new TopBar(words, "", ""));
        Element page = element("main", "page", "");
        page.appendChild(element("h1", "", words.say("shell.not-found")));
        page.appendChild(element("p", "lead", words.say("shell.not-found.advice")));
        Element row = element("p", "prose", "");
        row.appendChild(link("/", "", words.say("shell.home")));
        page.appendChild(row);
        getElement().appendChild(page);
        return NOT_FOUND;
    }
}
