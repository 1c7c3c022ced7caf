package org.kaikaku.platform.demo;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@Conditional(DemoWanted.class)
class FillDemoCity implements ApplicationRunner {
    private final List<DemoPart> parts;
    private final PrintStream screen = System.out;

    FillDemoCity(List<DemoPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var part : parts) {
            if (!part.present()) {
                screen.print("  " + part.name() + " ");
                screen.flush();
                part.fill(this::show);
                screen.println(" 済");
            }
        }
    }

    private void show(int done, int all) {
        int step = Math.max(all / 20, 1);
        if (done % step == 0) {
            screen.print('.');
            screen.flush();
        }
    }
}
