package org.xunlu.overload.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.overload.Anomaly;
import org.xunlu.overload.MediaKind;
import org.xunlu.overload.MediaReference;

/** Anomalies and pictures of a pass as the texts in which they are kept. */
final class PassMarks {
    private PassMarks() {}

    static String anomalies(Set<Anomaly> anomalies) {
        return anomalies.isEmpty()
                ? ""
                : anomalies.stream().sorted().map(Anomaly::name).collect(Collectors.joining(","));
    }

    static Set<Anomaly> anomalies(String text, boolean straddling) {
        EnumSet<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        if (straddling) {
            anomalies.add(Anomaly.STRADDLING);
        }
        text.lines().flatMap(line -> List.of(line.split(",", -1)).stream()).forEach(name -> {
            if (!name.isEmpty()) {
                anomalies.add(Anomaly.valueOf(name));
            }
        });
        return anomalies;
    }

    static String media(List<MediaReference> media) {
        return media.stream()
                .map(each -> each.kind().name() + " " + each.reference())
                .collect(Collectors.joining("\n"));
    }

    static List<MediaReference> media(String text) {
        List<MediaReference> media = new ArrayList<>();
        text.lines().forEach(line -> {
            int cut = line.indexOf(' ');
            if (cut > 0) {
                media.add(new MediaReference(MediaKind.valueOf(line.substring(0, cut)), line.substring(cut + 1)));
            }
        });
        return media;
    }
}
