package org.kaikaku.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tablet's modules in a page of their own, without a house behind them. */
public final class TabletModules {
    private static final Path MODULES = Path.of("src/main/resources/static/js/tablet");
    private static final String HERE = "http://tablet.test/";

    private TabletModules() {}

    /** @param module of which everything that it exports is in {@code window} */
    public static Page exports(String module) {
        var page = Chromium.running().newPage();
        page.route(HERE + "**", TabletModules::serve);
        page.navigate(HERE);
        page.evaluate("async (module) => { Object.assign(window, await import('./' + module)); }", module);
        return page;
    }

    private static void serve(Route route) {
        var name = route.request().url().substring(HERE.length());
        var file = MODULES.resolve(name);
        if (name.endsWith(".js") && Files.exists(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file).setContentType("text/javascript"));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><html lang=\"en\"><title>modules</title></html>"));
        }
    }
}
