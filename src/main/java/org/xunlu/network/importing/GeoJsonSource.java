package org.xunlu.network.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
import org.xunlu.job.Progress;
import org.xunlu.refusal.Refusal;

/** A GeoJSON feature collection, plain or gzipped, read as a stream: any length in little memory. */
final class GeoJsonSource implements RoadSource {
    // NaN is no JSON; some writers put it there, and one row of it shall not cost the file
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final Path file;
    private final boolean zipped;
    private final Wanted wanted;
    private Positions positions = Positions.wgs84();

    GeoJsonSource(Path file, boolean zipped, Wanted wanted) {
        this.file = file;
        this.zipped = zipped;
        this.wanted = wanted;
    }

    @Override
    public String kind() {
        return zipped ? "geojson.gz" : "geojson";
    }

    @Override
    public Positions positions() {
        return positions;
    }

    @Override
    public void read(Consumer<RawFeature> sink, Tally tally, Progress progress) throws IOException {
        long size = Files.size(file);
        try (BoundedInputStream counting = BoundedInputStream.builder()
                        .setInputStream(Files.newInputStream(file))
                        .get();
                InputStream in = zipped ? new GZIPInputStream(counting, 1 << 16) : counting;
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notGeoJson();
            }
            try {
                collection(json, sink, tally, () -> progress.fraction((double) counting.getCount() / size));
            } catch (StreamConstraintsException tooDeep) {
                throw wrongAt(json.currentLocation());
            }
        } catch (JsonEOFException | EOFException cut) {
            throw Refusal.invalid("import.truncated", "file", Map.of("at", size, "size", size));
        } catch (JsonParseException wrong) {
            throw wrongAt(wrong.getLocation());
        } catch (ZipException | CharConversionException wrong) {
            throw Refusal.invalid("import.damaged", "file", Map.of("at", 0));
        }
    }

    private void collection(JsonParser json, Consumer<RawFeature> sink, Tally tally, Runnable tick) throws IOException {
        boolean found = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("crs") && value == JsonToken.START_OBJECT) {
                if (found) {
                    throw Refusal.invalid("import.crs_after_features", "file");
                }
                positions = new GeoJsonCrs()
                        .read(json)
                        .map(ProjectedPositions::ofCode)
                        .orElse(positions);
            } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                found = true;
                features(json, wanted, sink, tally, tick);
            } else {
                json.skipChildren();
            }
        }
        if (!found) {
            throw notGeoJson();
        }
    }

    private static void features(JsonParser json, Wanted wanted, Consumer<RawFeature> sink, Tally tally, Runnable tick)
            throws IOException {
        GeoJsonFeature reader = new GeoJsonFeature(wanted);
        long row = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            row++;
            if (json.currentToken() == JsonToken.START_OBJECT) {
                sink.accept(reader.read(json, "feature " + row));
            } else if (wanted == Wanted.OUTLINES) {
                sink.accept(new RawFeature("feature " + row, Map.of(), List.of(), Doubt.BAD_RECORD, ""));
                json.skipChildren();
            } else {
                tally.read();
                tally.count(Doubt.BAD_RECORD, "feature " + row);
                json.skipChildren();
            }
            if (row % 1000 == 0) {
                tick.run();
            }
        }
    }

    private static Refusal wrongAt(JsonLocation place) {
        return Refusal.invalid(
                "import.json_wrong", "file", Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }

    private static Refusal notGeoJson() {
        return Refusal.invalid("import.not_geojson", "file");
    }
}
