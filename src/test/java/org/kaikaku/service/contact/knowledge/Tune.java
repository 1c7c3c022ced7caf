package org.kaikaku.service.contact.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import org.kaikaku.platform.search.answer.BuildAnswers;

class Tune {
    public static void main(String[] a) {
        var half = LabelledQuestions.Half.valueOf(a[0]);
        var qs = LabelledQuestions.read();
        var mirai = Corpora.mirai();
        var answerables = mirai.all().stream().map(Corpus::answerable).toList();
        var plain = Corpora.plain(answerables);
        var m = qs.of("mirai", half);
        System.out.println("plain " + Measured.of(m, q -> plain.nearest(q, 10), 0));
        for (double t = 0.2; t < 0.8; t += 0.05) System.out.printf("%.2f ours %s%n", t, Measured.of(m, q -> mirai.index().nearest(q, 10), t));
        var village = Corpora.village(Path.of(System.getenv("KAIKAKU_TESTDATA")));
        var vi = new BuildAnswers().of(village, mirai.rules().synonyms());
        var vp = Corpora.plain(village);
        var v = qs.of("village", half);
        System.out.println("village plain " + Measured.of(v, q -> vp.nearest(q, 10), 0));
        System.out.println("village ours " + Measured.of(v, q -> vi.nearest(q, 10), 0));
        if (a.length > 1) for (var one : m) {
            var near = mirai.index().nearest(one.question(), 10);
            int r = Measured.rank(near, one);
            if (one.answers().isEmpty() ? !near.isEmpty() && near.getFirst().sure() > 0.4 : r != 1 || near.getFirst().sure() < 0.45)
                System.out.println(one.answers() + " " + one.question() + " -> " + r + " " + near.subList(0, Math.min(2, near.size())));
        }
    }
}
