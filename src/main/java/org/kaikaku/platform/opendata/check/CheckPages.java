package org.kaikaku.platform.opendata.check;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.Datasets;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.kaikaku.platform.upload.SentFile;
import org.kaikaku.platform.upload.UploadLimitsYaml;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A clerk looks at a table before it is published: recognised as what, which rows are wrong, and where. Nothing of it is kept. */
@Controller
class CheckPages {
    private static final String PAGE = "platform/opendata/check";

    private final ReadOpenData read;
    private final Datasets datasets;
    private final UploadLimitsYaml limits;

    CheckPages(ReadOpenData read, Datasets datasets, UploadLimitsYaml limits) {
        this.read = read;
        this.datasets = datasets;
        this.limits = limits;
    }

    @GetMapping("/staff/open-data")
    ModelAndView page() {
        return Pages.show(PAGE, view(null, null));
    }

    @PostMapping("/staff/open-data")
    Object check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "as", defaultValue = "report") String as) {
        if (file == null || file.isEmpty()) {
            return Pages.mend(PAGE, view("opendata.none", null));
        }
        var refusal = limits.current().refuseTable(file.getSize());
        if (refusal.isPresent()) {
            return Pages.mend(PAGE, view(refusal.get().key(), null));
        }
        var sent = SentFile.of(file);
        var reading = read.read(sent.name(), sent.content());
        if (reading instanceof Reading.Table table && !as.equals("report")) {
            return standard(table, as.equals("json"));
        }
        return Pages.show(PAGE, view(null, CheckView.result(sent.name(), reading)));
    }

    private CheckView view(@Nullable String problem, CheckView.@Nullable Result result) {
        return new CheckView(datasets.all(), limits.current().table(), problem, result);
    }

    private static ResponseEntity<byte[]> standard(Reading.Table table, boolean json) {
        var content = json
                ? OpenDataFile.json(table.dataset(), table.rows())
                : OpenDataFile.csv(table.dataset(), table.rows());
        var name = table.dataset().key() + (json ? ".json" : ".csv");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, json ? "application/json" : "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
