import { memo } from 'react';

interface Profile {
  name: string;
  bio: string;
  website?: string;
  joined: string;
}

function webAddress(value: string | undefined): string | null {
  if (!value) return null;
  try {
    const url = new URL(value);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

export const ProfileCard = memo(function ProfileCard({ profile }: { profile: Profile }) {
  const website = webAddress(profile.website);
  return (
    <article className="profile-card">
      <h2>{profile.name}</h2>
      <p>{profile.bio}</p>
      {website && (
        <a href={website} rel="noopener noreferrer nofollow" target="_blank">
          {new URL(website).hostname}
        </a>
      )}
      <time dateTime={profile.joined}>{new Date(profile.joined).getFullYear()}</time>
    </article>
  );
});
