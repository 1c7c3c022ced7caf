package org.kaikaku.service.procedure.api;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.service.procedure.api.Shapes.ApplicationShape;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.State;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.resident.SeeApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of one's own application. */
@RestController
@ForAnother
@RequestMapping("/api/v1/applications")
class ApplicationApi {
    private final SeeApplication see;
    private final Applications applications;
    private final Catalogues catalogues;

    ApplicationApi(SeeApplication see, Applications applications, Catalogues catalogues) {
        this.see = see;
        this.applications = applications;
        this.catalogues = catalogues;
    }

    /** Somebody else's receipt number answers as one that does not exist. */
    @GetMapping("/{receipt}")
    @MayAnswer(ApiProblem.APPLICATION)
    ApplicationShape application(@PathVariable String receipt, Actor actor) {
        var found = see.find(receipt, actor).orElseThrow(() -> new ApiRefusal(ApiProblem.APPLICATION, receipt));
        var application = applications.outside(found).orElse(found);
        var header = application.header();
        see.write(header, "申請の状況を見る", actor);
        var decision = application instanceof Application.Decided decided && see.may(Power.RECEIVE, header, actor)
                ? decided.decision()
                : null;
        return new ApplicationShape(
                header.receipt().toString(),
                header.procedure(),
                catalogues
                        .release(header.release(), header.on())
                        .procedure(header.procedure())
                        .title(),
                State.of(application).name(),
                header.submittedAt(),
                header.due(),
                decision == null ? null : decision.granted(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.documentNumber());
    }
}
