package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.UnknownDeviceTable;

@OnBothDatabases
record DeviceRegistryTest(Database database) {
    @Test
    void a_device_is_known_by_its_secret_and_only_the_hash_is_stored() {
        DeviceRegistry registry = registry();
        NewDevice made = registry.register("car-1", "演示车 1", 7L, null);
        assertThat(made.secret()).hasSize(26);
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(made.device().secretHash()).doesNotContain(made.secret());
        Device again = door(registry()).enter("car-1", made.secret(), "osmand", "127.0.0.1");
        assertThat(again.unitId()).isEqualTo(7);
        assertThat(again.lastSeen()).isNotNull();
    }

    @Test
    void unknown_names_and_wrong_secrets_are_refused_and_only_unknown_names_are_listed() {
        DeviceRegistry registry = registry();
        UnknownDevices unknown = unknown();
        DeviceDoor door = new DeviceDoor(registry, unknown);
        NewDevice made = registry.register("car-2", "", null, null);
        assertThatThrownBy(() -> door.enter("stranger", "x", "osmand", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("track.unknown_device"));
        assertThatThrownBy(() -> door.enter("car-2", made.secret() + "x", "osmand", "192.0.2.1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAUTHENTICATED));
        assertThat(unknown.listLatestFirst())
                .extracting(UnknownDevice::uniqueId)
                .contains("stranger")
                .doesNotContain("car-2");
    }

    @Test
    void a_new_secret_ends_the_old_one_and_a_disabled_device_is_not_listened_to() {
        DeviceRegistry registry = registry();
        DeviceDoor door = door(registry);
        NewDevice made = registry.register("car-3", "", null, null);
        NewDevice renewed = registry.renewSecret(made.device().id());
        assertThatThrownBy(() -> door.enter("car-3", made.secret(), "osmand", "-"))
                .isInstanceOf(Refusal.class);
        registry.edit(made.device().id(), "演示车 3", null, false);
        assertThatThrownBy(() -> door.enter("car-3", renewed.secret(), "osmand", "-"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("track.device_disabled"));
    }

    @Test
    void an_officers_phone_is_made_once_and_rides_where_the_officer_rides() {
        DeviceRegistry registry = registry();
        Device phone = registry.ofPerson(4711, "演示员甲");
        assertThat(registry.ofPerson(4711, "演示员甲").id()).isEqualTo(phone.id());
        registry.ridePerson(4711, "演示员甲", 3L);
        assertThat(registry().get(phone.id()).unitId()).isEqualTo(3);
        assertThat(registry.listOfUnit(3)).extracting(Device::id).containsExactly(phone.id());
    }

    private DeviceRegistry registry() {
        return new DeviceRegistry(new DeviceStore(database), Clock.systemUTC());
    }

    private UnknownDevices unknown() {
        return new UnknownDevices(new UnknownDeviceTable(database), Clock.systemUTC());
    }

    private DeviceDoor door(DeviceRegistry registry) {
        return new DeviceDoor(registry, unknown());
    }
}
