package org.kaikaku.service.procedure.interview;

import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.StatedFact.Source;

/** A fact that is known, in words, with where it came from and where it can be changed. */
public record ToldFact(FactRef ref, Text label, Text value, Source source) {
    static Text numbered(Text label, int index) {
        return index == 0
                ? label
                : new Text(label.ja() + " " + index, label.easy() + " " + index, label.en() + " " + index);
    }
}
