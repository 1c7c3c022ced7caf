package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.kaikaku.platform.audit.PublicKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What lies beside the database: public keys, without which the journal cannot be verified, and the city's files. Never a private key. */
@Component
class CarriedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedFiles.class);
    private static final String KEYS = "keys/";
    private static final String CITY = "city/";

    private final PublicKeys keys;
    private final Path city;

    CarriedFiles(PublicKeys keys, @Value("${kaikaku.city:}") String city) {
        this.keys = keys;
        this.city = Path.of(city);
    }

    Map<String, Path> found() throws IOException {
        var found = new TreeMap<String, Path>();
        keys.files().forEach(key -> found.put(KEYS + key.getFileName(), key));
        if (!city.toString().isEmpty() && Files.isDirectory(city)) {
            try (var files = Files.walk(city)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> found.put(
                                CITY + city.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        return found;
    }

    /** Where nothing lies yet: keys beside the private one, city files in their folder. */
    void bring(ArchiveReader archive) throws IOException {
        boolean noCity = !city.toString().isEmpty() && Files.notExists(city);
        archive.<IOException>each((name, content) -> {
            if (name.startsWith(KEYS)) {
                bring(keys.folder(), name.substring(KEYS.length()), content);
            } else if (noCity && name.startsWith(CITY)) {
                bring(city, name.substring(CITY.length()), content);
            }
        });
    }

    private static void bring(Path folder, String name, InputStream content) throws IOException {
        var home = folder.toAbsolutePath().normalize();
        var file = home.resolve(name).normalize();
        if (!file.startsWith(home)) {
            throw new ArchiveDamaged(name);
        }
        Files.createDirectories(file.getParent());
        try {
            Files.copy(content, file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("{} is there already", file);
        }
    }
}
