package org.kaikaku.service.contact.knowledge;

import java.util.List;
import java.util.function.Function;
import org.kaikaku.platform.search.Near;

/**
 * How well questions are answered.
 *
 * @param mrr mean of 1/rank of the first right answer among ten, over the questions that have one
 * @param recall share of them with a right answer among the first three
 * @param refused share of those without an answer that were told "I don't know"
 * @param lost share of those with an answer that were told so too
 */
record Measured(int answerable, int unanswerable, double mrr, double recall, double refused, double lost) {
    static Measured of(
            List<LabelledQuestions.Labelled> questions, Function<String, List<Near>> search, double threshold) {
        double reciprocal = 0;
        int among = 0;
        int lost = 0;
        int refused = 0;
        int answerable = 0;
        for (var one : questions) {
            var near = search.apply(one.question());
            boolean unsure = near.isEmpty() || near.getFirst().sure() < threshold;
            if (one.answers().isEmpty()) {
                refused += unsure ? 1 : 0;
                continue;
            }
            answerable++;
            lost += unsure ? 1 : 0;
            int rank = rank(near, one);
            reciprocal += rank == 0 ? 0 : 1.0 / rank;
            among += rank > 0 && rank <= 3 ? 1 : 0;
        }
        int unanswerable = questions.size() - answerable;
        return new Measured(
                answerable,
                unanswerable,
                reciprocal / Math.max(1, answerable),
                (double) among / Math.max(1, answerable),
                (double) refused / Math.max(1, unanswerable),
                (double) lost / Math.max(1, answerable));
    }

    static int rank(List<Near> near, LabelledQuestions.Labelled one) {
        for (int i = 0; i < near.size(); i++) {
            if (one.answers().contains(near.get(i).id().replace("faq/", ""))) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return "answerable %d, unanswerable %d: MRR %.3f, recall@3 %.3f, \"I don't know\" right %.3f, wrongly said %.3f"
                .formatted(answerable, unanswerable, mrr, recall, refused, lost);
    }
}
