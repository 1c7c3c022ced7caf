package org.kaikaku.service.procedure.counter.talk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;

/**
 * What a clerk said on a screen: what stands in its fields, or by one button the name of somebody of the household, or the same as of
 * the one before. All of it is one form, so that the memo beside it comes along.
 *
 * @param question what was answered of the screen
 */
record TypedAtCounter(Question question, UnaryOperator<@Nullable String> fields) {
    static final String PICK = "pick";
    static final String SAME = "same";

    static TypedAtCounter of(Question asked, Desk desk, HttpServletRequest request) {
        var pick = request.getParameter(PICK);
        int at = pick == null ? -1 : pick.indexOf('=');
        if (pick != null && at > 0) {
            var field = pick.substring(0, at);
            var name = pick.substring(at + 1);
            return of(asked, desk, field, typed -> field.equals(typed) ? name : null, request);
        }
        if (request.getParameter(SAME) != null) {
            var same = QuestionView.of(
                            asked, desk.talk().catalogue(), desk.talk().interview())
                    .same();
            return of(asked, desk, String.join(",", same.keySet()), same::get, request);
        }
        return new TypedAtCounter(asked, request::getParameter);
    }

    private static TypedAtCounter of(
            Question asked,
            Desk desk,
            String facts,
            UnaryOperator<@Nullable String> fields,
            HttpServletRequest request) {
        return Conversation.asked(desk.talk().catalogue(), asked.key(), facts)
                .map(question -> new TypedAtCounter(question, fields))
                .orElseGet(() -> new TypedAtCounter(asked, request::getParameter));
    }
}
