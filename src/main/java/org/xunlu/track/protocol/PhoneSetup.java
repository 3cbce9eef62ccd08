package org.xunlu.track.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The ready set-up of one phone client, secret included, so it is shown with the secret and never again.
 *
 * @param client which client, e.g. {@code traccar}
 * @param text what to type or paste where the client takes no picture: the address to send to
 * @param link what a QR code for this client holds
 */
public record PhoneSetup(String client, String text, String link) {

    /**
     * The set-ups of all clients that are understood.
     *
     * @param server where phones reach this server, e.g. {@code https://patrol.example:8443}, without a slash at the end
     * @param uniqueId the device's name on the wire
     * @param secret its secret in clear
     */
    public static List<PhoneSetup> list(String server, String uniqueId, String secret) {
        String id = encoded(uniqueId);
        // this client takes only origin and path from the code, so the secret has to be in the path
        String traccar = server + "/api/osmand/" + secret;
        String osmAnd = server + "/api/osmand?id=" + id + "&key=" + secret
                + "&lat={0}&lon={1}&timestamp={2}&hdop={3}&altitude={4}&speed_mps={5}";
        String gpsLogger = server + "/api/gpslogger?id=" + id + "&key=" + secret
                + "&lat=%LAT&lon=%LON&timestamp=%TIMESTAMP&accuracy=%ACC&bearing=%DIR&speed_mps=%SPD&batt=%BATT";
        String ownTracks = server + "/api/owntracks";
        String overland = server + "/api/overland?device=" + id;
        return List.of(
                new PhoneSetup(
                        "traccar",
                        traccar,
                        traccar + "?id=" + id
                                + "&accuracy=high&interval=10&distance=20&fastest_interval=5&buffer=true"),
                new PhoneSetup("osmand", osmAnd, osmAnd),
                new PhoneSetup("owntracks", ownTracks, ownTracksLink(ownTracks, uniqueId, secret)),
                new PhoneSetup(
                        "overland",
                        overland,
                        "overland://setup?url=" + encoded(overland) + "&token=" + secret + "&device_id=" + id),
                new PhoneSetup("gpslogger", gpsLogger, gpsLogger));
    }

    private static String ownTracksLink(String address, String uniqueId, String secret) {
        String tid = uniqueId.substring(Math.max(0, uniqueId.length() - 2));
        // a name has letters, digits and . _ : - only, so nothing is to be escaped
        String json = "{\"_type\":\"configuration\",\"mode\":3,\"url\":\"" + address
                + "\",\"auth\":true,\"username\":\""
                + uniqueId + "\",\"password\":\"" + secret + "\",\"deviceId\":\"" + uniqueId + "\",\"tid\":\"" + tid
                + "\",\"monitoring\":2}";
        return "owntracks:///config?inline="
                + encoded(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "PhoneSetup[" + client + "]";
    }
}
