package org.xunlu.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.exchange.Field;
import org.xunlu.exchange.Subject;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** The register of assets as a table: a column for each attribute that any kind has. */
public final class AssetTable implements Subject {
    private static final int PAGE = 1000;
    private static final double NEAR_METERS = 50;

    private final AssetDesk desk;
    private final AssetRegister register;
    private final List<Field> fields;

    /**
     * A table of this register.
     *
     * @param spoken the texts of a message key, Chinese first
     */
    public AssetTable(AssetDesk desk, AssetRegister register, Function<String, List<String>> spoken) {
        this.desk = desk;
        this.register = register;
        this.fields = fields(spoken);
    }

    private static List<Field> fields(Function<String, List<String>> spoken) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, Field> attributes = new LinkedHashMap<>();
        for (AssetKind kind : AssetKind.values()) {
            kinds.put(kind.name(), kind.name());
            spoken.apply("asset.kind_" + kind.name()).forEach(word -> kinds.put(word, kind.name()));
            for (Attribute each : kind.attributes()) {
                attributes.computeIfAbsent(
                        each.name(), name -> Field.of(name, type(each.type()), spoken.apply("asset." + name)));
            }
        }
        kinds.put("高炮", AssetKind.BILLBOARD.name());
        kinds.put("百米桩", AssetKind.KILOMETRE_POST.name());
        kinds.put("标志牌", AssetKind.ROAD_SIGN.name());
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("id", Field.Type.WHOLE, List.of("编号", "Number", "序号")));
        fields.add(Field.needed("kind", Field.Type.CHOICE, withFirst(spoken.apply("asset.kind"), "类别", "设施类型"), kinds));
        fields.add(Field.needed(
                "name", Field.Type.TEXT, withFirst(spoken.apply("asset.name"), "设施名称", "title"), Map.of()));
        fields.addAll(attributes.values());
        fields.add(Field.of("note", Field.Type.TEXT, withFirst(spoken.apply("asset.note"), "说明", "remark")));
        return List.copyOf(fields);
    }

    private static List<String> withFirst(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static Field.Type type(Attribute.Type type) {
        return switch (type) {
            case TEXT -> Field.Type.TEXT;
            case NUMBER -> Field.Type.NUMBER;
            case WHOLE -> Field.Type.WHOLE;
            case YES_NO -> Field.Type.YES_NO;
            case DATE -> Field.Type.DAY;
        };
    }

    @Override
    public String id() {
        return "assets";
    }

    @Override
    public Set<Role> writers() {
        return Set.of(Role.DISPATCHER, Role.REVIEWER, Role.PLANNER);
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Outcome take(Caller caller, Draft draft) {
        Optional<Asset> present = present(draft);
        AssetDetails details = details(draft, present.orElse(null));
        if (present.isPresent()) {
            Asset asset = present.get();
            if (AssetChange.between(asset.details(), details).isEmpty()) {
                return Outcome.SAME;
            }
            if (!draft.dryRun()) {
                desk.replace(caller, asset.id(), asset.version(), details);
            }
            return Outcome.CHANGED;
        }
        if (draft.near()) {
            refuseNear(details, draft.added());
        }
        if (!draft.dryRun()) {
            draft.added().add(desk.add(caller, details, "imported").id().value());
        }
        return Outcome.ADDED;
    }

    private void refuseNear(AssetDetails details, Set<Long> added) {
        desk.near(details.kind(), details.position(), NEAR_METERS).stream()
                .filter(each -> !added.contains(each.id().value()))
                .findFirst()
                .ifPresent(other -> {
                    double meters = other.details().position().roughMetersTo(details.position());
                    throw Refusal.conflict(
                            "exchange.near", Map.of("id", other.id().value(), "meters", Math.round(meters)));
                });
    }

    private Optional<Asset> present(Draft draft) {
        String id = draft.values().getOrDefault("id", "");
        if (!draft.update() || id.isEmpty()) {
            return Optional.empty();
        }
        Optional<Asset> present = register.find(new AssetId(Long.parseLong(id))).filter(each -> each.end() == null);
        if (present.isEmpty()) {
            throw Refusal.invalid("exchange.no_such_number", "id", Map.of("id", id));
        }
        return present;
    }

    private static AssetDetails details(Draft draft, @Nullable Asset present) {
        Map<String, String> told = new HashMap<>(draft.values());
        told.remove("id");
        String kindName = told.remove("kind");
        AssetKind kind;
        if (kindName != null && !kindName.isEmpty()) {
            kind = AssetKind.valueOf(kindName);
        } else if (present != null) {
            kind = present.details().kind();
        } else {
            throw Refusal.invalid("field_missing", "kind");
        }
        LonLat place = draft.place();
        if (place == null && present != null) {
            place = present.details().position();
        }
        if (place == null) {
            throw Refusal.invalid("exchange.no_place", "");
        }
        String name = told.remove("name");
        String note = told.remove("note");
        Map<String, String> attributes =
                new TreeMap<>(present == null ? Map.of() : present.details().attributes());
        told.forEach((key, value) -> {
            if (value.isEmpty()) {
                attributes.remove(key);
            } else {
                attributes.put(key, value);
            }
        });
        return new AssetDetails(
                kind,
                name == null && present != null ? present.details().name() : name == null ? "" : name,
                place,
                attributes,
                note == null ? (present == null ? "" : present.details().note()) : note);
    }

    @Override
    public void rows(Wanted wanted, Consumer<Entry> sink) {
        String kind = wanted.kind();
        AssetFilter filter =
                new AssetFilter(kind == null ? null : AssetKind.valueOf(kind), wanted.bounds(), null, null);
        Page.all(after -> register.list(filter, PAGE, after), asset -> sink.accept(entry(asset)));
    }

    private static Entry entry(Asset asset) {
        AssetDetails details = asset.details();
        Map<String, String> values = new HashMap<>(details.attributes());
        values.put("id", Long.toString(asset.id().value()));
        values.put("kind", details.kind().name());
        values.put("name", details.name());
        values.put("note", details.note());
        if (asset.address() != null) {
            values.putAll(asset.address().columns());
        }
        return new Entry(details.position(), values);
    }
}
