package org.kaikaku.place.booking.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.listing.ListedFacilities;
import org.kaikaku.place.booking.listing.TakeFacilities;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.opendata.FindingGroup;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The list of facilities from a file of open data, with a report that leaves no row out. */
@Controller
@RequestMapping("/staff/facilities")
class ListingPages {
    private static final String PAGE = "place/booking/listing";

    private final TakeFacilities take;
    private final ListedFacilities listed;
    private final UploadLimitsYaml limits;

    ListingPages(TakeFacilities take, ListedFacilities listed, UploadLimitsYaml limits) {
        this.take = take;
        this.listed = listed;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        actor.must(Right.IMPORT);
        return Pages.show(PAGE, view(null, null));
    }

    @PostMapping
    ModelAndView take(@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) {
        actor.must(Right.IMPORT);
        if (file == null || file.isEmpty()) {
            return Pages.mend(PAGE, view("opendata.none", null));
        }
        var refusal = limits.current().refuseTable(file.getSize());
        if (refusal.isPresent()) {
            return Pages.mend(PAGE, view(refusal.get().key(), null));
        }
        var sent = SentFile.of(file);
        return Pages.show(PAGE, view(null, report(sent.name(), take.take(sent.name(), sent.content(), actor))));
    }

    private ListingView view(@Nullable String problem, ListingView.@Nullable Report report) {
        return new ListingView(listed.count(), limits.current().table(), problem, report);
    }

    private static ListingView.Report report(String file, TakeFacilities.Report report) {
        return switch (report.reading()) {
            case Reading.Refused(var finding) ->
                new ListingView.Report(
                        file, true, "", 0, 0, List.of(), 0, FindingGroup.of(List.of(finding), true), List.of());
            case Reading.Table table ->
                new ListingView.Report(
                        file,
                        false,
                        table.shape().format() + " " + table.shape().encoding(),
                        table.in(),
                        report.taken(),
                        report.unnamed(),
                        table.left(),
                        FindingGroup.of(table.findings(), true),
                        FindingGroup.of(table.findings(), false));
        };
    }
}
