package org.kaikaku.place.booking.lottery;

import java.util.List;

/**
 * How a month is drawn, as the city says.
 *
 * @param entries of one registration in a month
 * @param wins that one registration may have in a month
 * @param weights tickets of an entry by how many months on end its registration won nothing; the last holds for more
 */
record LotteryRules(int entries, int wins, List<Integer> weights) {
    static final LotteryRules USUAL = new LotteryRules(5, 2, List.of(1));

    int weight(int lost) {
        return weights.get(Math.min(lost, weights.size() - 1));
    }
}
