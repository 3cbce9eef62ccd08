package org.xunlu.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.access.Caller;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.refusal.Refusal;

/** Where a person confirms that an asset without a permit in force is a finding. */
public final class PermitFindings {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final AssetRegister register;
    private final AssetDesk desk;
    private final FindingDesk findings;
    private final Clock clock;

    /** Between this register and this desk of findings. */
    public PermitFindings(AssetRegister register, AssetDesk desk, FindingDesk findings, Clock clock) {
        this.register = register;
        this.desk = desk;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Records the finding.
     *
     * @throws Refusal where its permit is in force, or one recorded for it is still open
     */
    public Finding record(Caller caller, AssetId id, long version, String note) {
        Asset asset = desk.get(id, version);
        Instant now = clock.instant();
        Permit permit = Permit.of(asset.details(), LocalDate.ofInstant(now, CHINA));
        if (!permit.wanting()) {
            throw Refusal.conflict(
                    "asset.permit_in_force", Map.of("name", asset.details().name()));
        }
        Optional<FindingId> open = register.findings(id).stream()
                .filter(each -> !findings.get(each).state().ended())
                .findFirst();
        if (open.isPresent()) {
            throw Refusal.conflict("asset.finding_open", Map.of("id", open.get().value()));
        }
        String words = words(asset.details(), permit);
        Finding finding = findings.record(
                caller,
                new Observation(
                        kind(asset.details()),
                        asset.details().position(),
                        note.isBlank() ? words : words + "\n" + note.strip(),
                        now),
                "asset-" + id.value() + "-" + version + "-" + now.toEpochMilli());
        register.link(
                id,
                finding.id(),
                desk.change(caller, "proposed", "#" + finding.id().value(), List.of()));
        return finding;
    }

    private static FindingKind kind(AssetDetails details) {
        return switch (details.kind()) {
            case BILLBOARD ->
                "true".equals(details.attributes().get("highMast"))
                        ? FindingKind.HIGH_MAST_BILLBOARD
                        : FindingKind.NON_ROAD_SIGN;
            case NON_ROAD_SIGN -> FindingKind.NON_ROAD_SIGN;
            case LEVEL_ACCESS -> FindingKind.LEVEL_ACCESS;
            default -> FindingKind.OCCUPATION;
        };
    }

    /** In the language of the files they go into. */
    private static String words(AssetDetails details, Permit permit) {
        String number = details.attributes().getOrDefault("permitNo", "");
        String until = details.attributes().getOrDefault("permitUntil", "");
        return permit == Permit.EXPIRED
                ? details.name() + "：许可" + number + "已于 " + until + " 到期"
                : details.name() + "：未见许可";
    }
}
