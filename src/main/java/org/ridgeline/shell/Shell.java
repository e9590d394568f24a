package org.ridgeline.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** The document around every view. */
@Viewport("width=device-width, initial-scale=1")
public class Shell implements AppShellConfigurator {
    /** Sets the theme before anything is painted: the address's word first, then what this device remembers. */
    private static final String THEME = """
            (function () {
              var asked = new URLSearchParams(location.search).get('theme');
              var kept = null;
              try { kept = localStorage.getItem('ridgeline.theme'); } catch (e) { /* a browser that keeps nothing */ }
              var theme = asked === 'dark' || asked === 'light' ? asked : kept || 'light';
              document.documentElement.setAttribute('theme', theme);
            })();
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addInlineWithContents(TargetElement.HEAD, Inline.Position.PREPEND, THEME, Inline.Wrapping.JAVASCRIPT);
        settings.addFavIcon("icon", "/icon.svg", "any");
    }
}
