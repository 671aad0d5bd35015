using System.Text.Json;
using GesPowerShell.Simulator.Time;

namespace GesPowerShell.Simulator.Http;

/// <summary>Writes fields that are left out when they have no value.</summary>
internal static class OptionalFields
{
    extension(Utf8JsonWriter json)
    {
        public void Optional(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        public void Optional(string name, long? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
        }

        public void Optional(string name, bool? value)
        {
            if (value is { } flag)
            {
                json.WriteBoolean(name, flag);
            }
        }

        public void Optional(string name, DateTimeOffset? value) => json.Optional(name, value is { } time ? WireTime.Ges(time) : null);

        public void Optional<T>(string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
        {
            if (items is null)
            {
                return;
            }

            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(json, item);
            }

            json.WriteEndArray();
        }
    }
}
