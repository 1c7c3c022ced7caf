package org.kaikaku.service.procedure.api;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.api.Shapes.CaseShape;
import org.kaikaku.service.procedure.application.State;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands, for the office's own programs. Nothing of whom it is about, yet a look at their record. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {
    private final Casework casework;

    CaseApi(Casework casework) {
        this.casework = casework;
    }

    /** Another division's case answers as one that does not exist. */
    @GetMapping("/{receipt}")
    @MayAnswer(ApiProblem.APPLICATION)
    CaseShape state(@PathVariable String receipt, Actor actor) {
        var application =
                casework.find(receipt, actor).orElseThrow(() -> new ApiRefusal(ApiProblem.APPLICATION, receipt));
        var header = application.header();
        casework.write(header, Act.LOOK, "プログラムで案件の状態を確かめる", actor);
        return new CaseShape(
                header.receipt().toString(),
                header.procedure(),
                casework.procedure(header).title(),
                header.division(),
                State.of(application).name(),
                header.submittedAt(),
                header.due());
    }
}
