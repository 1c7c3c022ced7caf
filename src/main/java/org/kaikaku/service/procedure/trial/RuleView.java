package org.kaikaku.service.procedure.trial;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** @param may whether the visitor may change it */
public record RuleView(String key, Text title, String law, boolean may, List<Version> versions, List<Drafted> drafts) {

    /** @param state end of the text's key: {@code coming}, {@code now}, {@code past} */
    public record Version(int number, Text effective, String state) {}

    public record Drafted(String id, String author, Text written, boolean published) {}
}
