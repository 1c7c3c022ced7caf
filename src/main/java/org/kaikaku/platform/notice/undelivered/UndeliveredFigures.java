package org.kaikaku.platform.notice.undelivered;

import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.stereotype.Component;

@Component
class UndeliveredFigures implements Figures {
    private final UndeliveredTable table;

    UndeliveredFigures(UndeliveredTable table) {
        this.table = table;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "kaikaku.mail.undelivered",
                "Mails that were given up and about which nobody has done anything",
                table::count,
                UndeliveredPages.ALL));
    }
}
