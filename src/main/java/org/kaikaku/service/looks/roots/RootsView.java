package org.kaikaku.service.looks.roots;

import java.util.List;
import org.kaikaku.platform.audit.PublishedHead;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/** @param keys fingerprints of the keys that signed these days */
public record RootsView(List<Day> days, List<String> keys) {

    public record Day(Text day, String head, String root, String signature, String key) {}

    static RootsView of(List<PublishedHead> heads) {
        return new RootsView(
                heads.stream()
                        .map(head -> new Day(
                                Wareki.text(head.day()),
                                head.head().toString(),
                                head.root(),
                                head.signature(),
                                head.keyId()))
                        .toList(),
                heads.stream()
                        .map(PublishedHead::fingerprint)
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList());
    }
}
