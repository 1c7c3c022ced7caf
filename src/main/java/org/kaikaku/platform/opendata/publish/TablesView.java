package org.kaikaku.platform.opendata.publish;

import java.util.List;
import org.kaikaku.platform.language.Text;

public record TablesView(List<Waiting> drafts, List<Shown> tables) {
    public record Waiting(String id, Text title, String file, int taken, int left, Text at, String by) {}

    public record Shown(String name, Text title, int number, int rows, Text at, String by) {}
}
