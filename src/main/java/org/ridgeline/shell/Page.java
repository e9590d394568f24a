package org.ridgeline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;

/** What every view is: a bar, and a main part built from plain elements that the theme knows. */
@Tag("div")
@CssImport("./styles/theme.css")
@JsModule("./shell/shell.ts")
abstract class Page extends Component implements HasComponents {

    /** An element with a class and text; either may be empty. */
    static Element element(String tag, String className, String text) {
        Element element = new Element(tag);
        if (!className.isEmpty()) {
            element.setAttribute("class", className);
        }
        if (!text.isEmpty()) {
            element.setText(text);
        }
        return element;
    }

    /** An element that holds HTML of our own lessons. */
    static Element markup(String tag, String className, String html) {
        Element element = element(tag, className, "");
        element.setProperty("innerHTML", html);
        return element;
    }

    static Element link(String href, String className, String text) {
        return element("a", className, text).setAttribute("href", href);
    }
}
