package org.kaikaku.platform.opendata.site;

import org.kaikaku.platform.opendata.publish.Version;
import org.kaikaku.platform.opendata.publish.Versions;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** For anybody, without signing in. */
@Controller
@RequestMapping("/open-data")
class OpenDataPages {
    private static final int LONGEST_WORDS = 100;

    private final Versions versions;
    private final ShowTable show;
    private final OpenTables tables;

    OpenDataPages(Versions versions, ShowTable show, OpenTables tables) {
        this.versions = versions;
        this.show = show;
        this.tables = tables;
    }

    @GetMapping
    ModelAndView list() {
        var lines = versions.current().stream()
                .map(version -> new ListView.Line(
                        version.publication().name(),
                        version.taken().title(),
                        version.taken().taken(),
                        ShowTable.day(version.publication().at()),
                        version.publication().licence().mark()))
                .toList();
        return Pages.show("platform/opendata/site/list", new ListView(lines));
    }

    @GetMapping("/catalogue.csv")
    ResponseEntity<byte[]> catalogue() {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return file("open_data_list.csv", "text/csv;charset=UTF-8", tables.catalogue(site));
    }

    @GetMapping("/{name}")
    ModelAndView table(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var asked = q.length() > LONGEST_WORDS ? q.substring(0, LONGEST_WORDS) : q;
        return Pages.show("platform/opendata/site/table", show.show(find(name), asked.strip(), page));
    }

    @GetMapping("/{name}/data.csv")
    ResponseEntity<byte[]> csv(@PathVariable String name) {
        return csv(find(name));
    }

    @GetMapping("/{name}/data.json")
    ResponseEntity<byte[]> json(@PathVariable String name) {
        var version = find(name);
        return file(name + ".json", "application/json", versions.json(version));
    }

    @GetMapping("/{name}/data.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable String name) {
        return file(name + ".geojson", "application/geo+json", tables.geoJson(find(name)));
    }

    @GetMapping("/{name}/versions/{number}/data.csv")
    ResponseEntity<byte[]> before(@PathVariable String name, @PathVariable int number) {
        return csv(versions.all(name).stream()
                .filter(version -> version.publication().number() == number)
                .findFirst()
                .orElseThrow(NoSuchTable::new));
    }

    private Version.Published find(String name) {
        return versions.current(name).orElseThrow(NoSuchTable::new);
    }

    private ResponseEntity<byte[]> csv(Version.Published version) {
        return file(version.publication().name() + ".csv", "text/csv;charset=UTF-8", versions.csv(version));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTable extends RuntimeException {}
}
