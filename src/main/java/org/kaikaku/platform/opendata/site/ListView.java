package org.kaikaku.platform.opendata.site;

import java.util.List;
import org.kaikaku.platform.language.Text;

public record ListView(List<Line> tables) {
    public record Line(String name, Text title, int rows, Text at, String licence) {}
}
