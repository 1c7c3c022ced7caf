package org.kaikaku.service.procedure.office.undo;

import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.document.DocumentNumbers;
import org.kaikaku.platform.document.VoidNumber;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Document numbers that lead to no document (欠番簿), for whoever asks where one of them is. */
@Controller
class VoidPages {
    private static final int MOST = 500;

    private final DocumentNumbers numbers;
    private final Catalogues catalogues;

    VoidPages(DocumentNumbers numbers, Catalogues catalogues) {
        this.numbers = numbers;
        this.catalogues = catalogues;
    }

    @GetMapping("/staff/void-numbers")
    ModelAndView list(Actor actor) {
        var scope = Scope.of(actor);
        if (scope.nothing()) {
            throw new NotTheirs();
        }
        var found = numbers.leftVoid(scope.everywhere() ? null : scope.divisions(), MOST);
        return Pages.show(
                "service/procedure/office/undo/void-numbers",
                new VoidNumbersView(found.stream().map(this::line).toList(), found.size() == MOST));
    }

    private VoidNumbersView.Line line(VoidNumber one) {
        return new VoidNumbersView.Line(
                one.number(),
                catalogues
                        .current()
                        .city()
                        .divisions()
                        .newest(one.division())
                        .map(Division::name)
                        .orElse(Text.same(one.division())),
                CityTime.day(one.at()),
                CityTime.time(one.at()),
                one.by(),
                one.reason());
    }
}
