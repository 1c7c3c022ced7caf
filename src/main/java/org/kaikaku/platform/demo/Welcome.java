package org.kaikaku.platform.demo;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.kaikaku.platform.operation.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What stands on the screen once the house is open: where it is, and in the demo city who may sign in. Production has its log only. */
@Component
class Welcome {
    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final List<DemoPart> parts;
    private final PrintStream screen = System.out;

    Welcome(List<DemoPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    @EventListener
    void open(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        if (Kind.of(web.getEnvironment()) == Kind.PRODUCTION) {
            LOG.info("Open at {}", web.getEnvironment().getProperty("kaikaku.origin"));
            return;
        }
        screen.println();
        screen.println(
                "改革 Kaikaku   http://localhost:" + web.getWebServer().getPort() + "/   (Ctrl-C で終わります / ends it)");
        if (DemoWanted.in(web.getEnvironment())) {
            parts.stream().flatMap(part -> part.welcome().stream()).forEach(line -> screen.println("  " + line));
        }
        screen.println();
    }
}
